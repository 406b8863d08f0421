import { readTextFile } from 'workspace/read-text-file'

/**
 * Reads the file that a setting names. The name is not quoted: it may be the content itself, a private key, given in its place.
 * @throws {Error} naming the setting
 */
export async function readSettingFile(setting: string, file: string): Promise<string> {
  try {
    return readTextFile(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`the file that ${setting} names cannot be read (${code ?? message.split(', read ')[0]})`)
  }
}
