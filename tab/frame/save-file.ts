/** Hands a file to the person, as a download. */
export function saveFile({ fileName, mediaType, ...content }: { fileName: string; mediaType: string } & ({ contentBase64: string } | { text: string })): void {
  const part = 'text' in content ? content.text : Uint8Array.from(atob(content.contentBase64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
