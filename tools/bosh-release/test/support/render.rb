# Renders one ERB template of a job as BOSH does: only declared properties arrive, defaults filled in.
# stdin: {"template": FILE, "definitions": [[NAME, DEFAULT], …], "properties": {…}}; stdout: the text.
require 'json'
require 'erb'

class Otherwise
  def initialize(context)
    @context = context
  end

  def else
    @context && yield
  end

  def else_if_p(*names, &block)
    @context ? @context.if_p(*names, &block) : self
  end
end

class Context
  def initialize(definitions, properties)
    @properties = {}
    definitions.each { |name, default| declare(name.split('.'), default, properties) }
  end

  def p(names, *default)
    found = Array(names).map { |name| @properties.dig(*name.split('.')) }.compact.first
    return found unless found.nil?
    return default.first unless default.empty?

    raise "Can't find property '#{Array(names).join("', or '")}'"
  end

  def if_p(*names)
    found = names.map { |name| @properties.dig(*name.split('.')) }
    return Otherwise.new(self) if found.any?(&:nil?)

    yield(*found)
    Otherwise.new(nil)
  end

  def render(file)
    ERB.new(File.read(file), trim_mode: '-').result(binding)
  end

  private

  # What is given is passed on as the very object, into which further definitions write.
  def declare(path, default, properties)
    *parents, key = path
    value = properties.dig(*path)
    parents.reduce(@properties) { |hash, name| hash[name] ||= {} }[key] = value.nil? ? default : value
  end
end

request = JSON.parse($stdin.read)
print Context.new(request['definitions'], request['properties']).render(request['template'])
