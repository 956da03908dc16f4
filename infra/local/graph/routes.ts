import { ACTIVITY_NOTIFICATION_ROUTES } from './activity-notifications'
import { COLUMN_ROUTES } from './columns'
import { DELETED_USER_ROUTES } from './deleted-users'
import { DRIVE_ROUTES } from './drives'
import { GROUP_ROUTES } from './groups'
import { INSTALLED_APP_ROUTES } from './installed-apps'
import { ITEM_DELTA_ROUTES } from './item-delta'
import { ITEM_PAGE_ROUTES } from './item-pages'
import { ITEM_VERSION_ROUTES } from './item-versions'
import { ITEM_ROUTES } from './items'
import { LICENCE_ROUTES } from './licence-routes'
import { LIST_PERMISSION_ROUTES } from './list-permissions'
import { LIST_ROUTES } from './lists'
import type { Route } from './route'
import { SITE_PERMISSION_ROUTES } from './site-permissions'
import { SITE_SEARCH_ROUTES } from './site-search'
import { SITE_ROUTES } from './sites'
import { SUBSCRIPTION_ROUTES } from './subscriptions'
import { TEAMS_CATALOG_ROUTES } from './teams-catalog'
import { USER_DELTA_ROUTES } from './user-delta'
import { USER_ROUTES } from './users'

/** Everything this Graph answers, the more particular path before the more general one. */
export const ROUTES: readonly Route[] = [
  ...SITE_SEARCH_ROUTES,
  ...SITE_ROUTES,
  ...SITE_PERMISSION_ROUTES,
  ...LIST_PERMISSION_ROUTES,
  ...LIST_ROUTES,
  ...COLUMN_ROUTES,
  ...ITEM_DELTA_ROUTES,
  ...ITEM_PAGE_ROUTES,
  ...ITEM_VERSION_ROUTES,
  ...ITEM_ROUTES,
  ...DRIVE_ROUTES,
  ...SUBSCRIPTION_ROUTES,
  ...USER_DELTA_ROUTES,
  ...USER_ROUTES,
  ...DELETED_USER_ROUTES,
  ...GROUP_ROUTES,
  ...LICENCE_ROUTES,
  ...TEAMS_CATALOG_ROUTES,
  ...INSTALLED_APP_ROUTES,
  ...ACTIVITY_NOTIFICATION_ROUTES,
]
