const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']

/**
 * Returns the proxy variables that lack a scheme, with one: `https_proxy=proxy:3128` means a proxy that speaks HTTP, as in curl, not one
 * that speaks the scheme of the endpoint.
 */
export function completedProxyVariables(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const incomplete = VARIABLES.flatMap((name) => {
    const value = env[name]?.trim() ?? ''
    return value === '' || value.includes('://') ? [] : [[name, `http://${value}`] as const]
  })
  return Object.fromEntries(incomplete)
}
