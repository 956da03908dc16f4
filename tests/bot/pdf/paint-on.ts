import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'
import type { Paper } from '../../../bot/pdf/paper-ink'
import { readPdf } from './read-pdf'

/** What a part draws on a sheet of its own. */
export async function paintOn(draw: (paper: Paper) => void): Promise<ReturnType<typeof readPdf>> {
  const font = createRequire(__filename).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')
  const paper: Paper = new PdfDocument({ margin: 0, compress: false, tagged: true, pdfVersion: '1.7', font })
  paper.registerFont('text', font).registerFont('bold', font)
  const written = new Promise<Uint8Array>((resolve) => {
    const chunks: Buffer[] = []
    paper.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
  })
  draw(paper)
  paper.end()
  return readPdf(await written)
}
