const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']

/**
 * Returns the proxy variables that lack a scheme or have blanks around them, completed: `https_proxy=proxy:3128` means a proxy that speaks
 * HTTP, as in curl, not one that speaks the scheme of the endpoint.
 */
export function completedProxyVariables(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const incomplete = VARIABLES.flatMap((name) => {
    const given = env[name] ?? ''
    const value = given.trim()
    const complete = value === '' || value.includes('://') ? value : `http://${value}`
    return complete === given ? [] : [[name, complete] as const]
  })
  return Object.fromEntries(incomplete)
}
