# Renders one ERB template of a job as BOSH does: only declared properties are passed, with their defaults.
# stdin: {"template": FILE, "definitions": [[NAME, DEFAULT], …], "properties": {…}}; stdout: the text.
require 'json'
require 'erb'

class ElseBranch
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

Instance = Struct.new(:name, :id, :address, :az)

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
    return ElseBranch.new(self) if found.any?(&:nil?)

    yield(*found)
    ElseBranch.new(nil)
  end

  # What BOSH says of the instance that the job is rendered for.
  def spec
    Instance.new('hello', '6f7f6a5e-5b2c-4a5e-9d0c-1f2e3d4c5b6a', '10.1.1.10', 'z1')
  end

  def render(file)
    ERB.new(File.read(file), trim_mode: '-').result(binding)
  end

  private

  # A given value is passed on as the same object, which further definitions modify, as in BOSH.
  def declare(path, default, properties)
    *parents, key = path
    value = properties.dig(*path)
    parents.reduce(@properties) { |hash, name| hash[name] ||= {} }[key] = value.nil? ? default : value
  end
end

request = JSON.parse($stdin.read)
print Context.new(request['definitions'], request['properties']).render(request['template'])
