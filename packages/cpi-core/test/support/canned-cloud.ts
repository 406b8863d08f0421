import { type CloudStackClient, createCloudStackClient } from 'cloudstack-client'
import type { ApiAnswer } from 'cloudstack-client/api'

const CLOCK = { nowMs: () => 0, monotonicMs: () => 0, sleepMs: async () => undefined }

/**
 * A cloud that gives fixed answers by command, whatever the parameters, and otherwise empty lists and success.
 * @param answers an answer with an `errorcode` is sent with that status
 * @param sent receives the parameters of each request
 */
export function cannedCloud(answers: Readonly<Record<string, object>>, sent: Readonly<Record<string, string>>[] = []): CloudStackClient {
  const send = async ({ body }: { readonly body: string }): Promise<ApiAnswer> => {
    const parameters = Object.fromEntries(new URLSearchParams(body))
    sent.push(parameters)
    const { command = '' } = parameters
    const response = answers[command] ?? (command.startsWith('list') ? {} : { success: true })
    const status = 'errorcode' in response ? Number(response.errorcode) : 200
    return { status, contentType: 'application/json', body: JSON.stringify({ response }) }
  }
  const upload = async () => Promise.reject(new Error('no upload was expected'))
  const credentials = { apiKey: 'the-api-key', secretKey: 'the-secret-key' }
  return createCloudStackClient({ endpoint: 'https://cloud.test', credentials }, { transport: { send, upload }, clock: CLOCK })
}
