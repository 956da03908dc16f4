import {
  Button, makeStyles, Select, Spinner, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens,
} from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMoment } from '../../../core/language/language'
import { Problem } from './problem'
import { teamsApi, type Table as ListTable } from './teams-api'
import { useLanguage, useWords } from './words'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', height: '100%', minHeight: 0, padding: '16px', boxSizing: 'border-box' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  table: { minWidth: 'max-content', tableLayout: 'auto' },
  cell: { maxWidth: '320px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  pages: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'flex-end' },
})

/** The tenant's lists as plain tables: what was stored, and nothing made of it. */
export function Lists({ name, onChoose }: { name: string | undefined; onChoose: (name: string) => void }) {
  const styles = useStyles()
  const words = useWords()
  const { data, isError, refetch } = useQuery({ queryKey: ['lists'], queryFn: teamsApi.lists })
  const chosen = name ?? data?.lists[0]?.name
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{words.lists}</h1>
        {data && (
          <Select aria-label={words.chooseList} value={chosen ?? ''} onChange={(_, { value }) => onChoose(value)}>
            {data.lists.map((list) => (
              <option key={`${list.site} ${list.name}`} value={list.name}>{`${list.name} (${list.total})`}</option>
            ))}
          </Select>
        )}
      </div>
      {isError && <Problem onRetry={() => void refetch()} />}
      {chosen !== undefined && <Rows key={chosen} name={chosen} />}
    </main>
  )
}

function Rows({ name }: { name: string }) {
  const styles = useStyles()
  const words = useWords()
  const [skip, setSkip] = useState(0)
  const { data, isError, refetch } = useQuery({ queryKey: ['list', name, skip], queryFn: () => teamsApi.list(name, skip), placeholderData: keepPreviousData, refetchInterval: 3_000 })
  if (isError && !data) return <Problem onRetry={() => void refetch()} />
  if (!data) return <Spinner label={words.loading} />
  if (data.total === 0) return <Text>{words.noRows}</Text>
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
        <RowTable table={data} />
      </div>
      <div className={styles.pages}>
        <Text aria-live="polite">{words.rows(data.skip + 1, data.skip + data.rows.length, data.total)}</Text>
        <Button disabledFocusable={data.skip === 0} onClick={() => setSkip(Math.max(0, data.skip - data.take))}>
          {words.newer}
        </Button>
        <Button disabledFocusable={data.skip + data.take >= data.total} onClick={() => setSkip(data.skip + data.take)}>
          {words.older}
        </Button>
      </div>
    </>
  )
}

function RowTable({ table: { name, columns, rows } }: { table: ListTable }) {
  const styles = useStyles()
  const words = useWords()
  const language = useLanguage()
  return (
    <Table size="small" className={styles.table} aria-label={name}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>ID</TableHeaderCell>
          {columns.map((column) => (
            <TableHeaderCell key={column.name}>{column.displayName}</TableHeaderCell>
          ))}
          <TableHeaderCell>{words.created}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableCell>{row.id.length > 12 ? `${row.id.slice(0, 8)}…` : row.id}</TableCell>
            {columns.map((column) => (
              <TableCell key={column.name} className={styles.cell} title={String(row.values[column.name] ?? '')}>
                {String(row.values[column.name] ?? '').slice(0, 200)}
              </TableCell>
            ))}
            <TableCell>{formatMoment(row.createdAt, language)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
