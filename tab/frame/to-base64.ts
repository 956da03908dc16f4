/** A file's content as it is sent inside JSON. */
export async function toBase64(file: Blob): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    // `data:application/pdf;base64,…`: the content begins after the comma.
    reader.onload = () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '')
    reader.readAsDataURL(file)
  })
}
