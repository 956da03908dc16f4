import { makeStyles, tokens } from '@fluentui/react-components'

/** Where a row fits beside its headings; paper always does. */
export const WIDE = '@media print, (min-width: 760px)'

/**
 * A table whose rows become blocks, each by itself, where they do not fit. Its roles must be written out (`role="table"`), because
 * a browser that lays a table out as blocks stops telling screen readers that it is one.
 */
export const useTableStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', display: 'block', [WIDE]: { display: 'table' } },
  head: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    [WIDE]: { position: 'static', display: 'table-header-group', clipPath: 'none' },
    '& th': { textAlign: 'left', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  },
  body: { display: 'block', [WIDE]: { display: 'table-row-group' } },
  /** To be laid out by each table where it is narrow, as a grid or a column. */
  row: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    [WIDE]: { display: 'table-row', ':first-child': { borderTopStyle: 'solid' } },
  },
  cell: { textAlign: 'left', [WIDE]: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 0` } },
})
