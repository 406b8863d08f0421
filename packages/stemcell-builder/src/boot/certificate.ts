import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'

export interface AgentCertificate {
  readonly ca: string
  readonly certificate: string
  readonly private_key: string
}

/** Makes a self-signed certificate for one boot test: the agent serves HTTPS with it, and the test trusts nothing else. */
export async function makeCertificate(folder: string, { runTool }: ToolContext): Promise<AgentCertificate> {
  const [key, certificate] = ['agent.key', 'agent.pem'].map((name) => path.join(folder, name)) as [string, string]
  const subject = ['-subj', '/CN=agent', '-addext', 'subjectAltName=IP:127.0.0.1']
  await runTool('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, '-keyout', key, '-out', certificate])
  const text = await readFile(certificate, 'utf8')
  return { ca: text, certificate: text, private_key: await readFile(key, 'utf8') }
}
