// Everything Kvitter needs in Azure. No secret is made, stored or handed on: the managed identity vouches for both app registrations.
targetScope = 'resourceGroup'

@description('Ends every name; lower-case letters and digits, unique in Azure.')
@minLength(3)
@maxLength(14)
param suffix string
param location string = resourceGroup().location
@description('Where Azure Bot Service keeps its own data. A region of its own keeps it in Europe.')
param botLocation string = 'westeurope'
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string = 'P0v3'

param tenantId string = tenant().tenantId
param botAppId string
param tabAppId string
@description('The id in the manifest.')
param teamsAppId string
@description('The id in the organisation\'s catalogue, known once the app is approved. Links into the tab name the app by it.')
param catalogAppId string = ''
param siteHost string
param sitePath string
param municipalityName string
@description('Where people, employments and units come from: a file of HR that a controller uploads, or Entra where there is none.')
@allowed(['hr-file', 'entra'])
param organisationSource string
param whistleblowingUrl string
@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'
@description('Instances of the service: one serves 55,000 people, a second one takes over when it fails.')
@minValue(1)
@maxValue(20)
param instances int = 1
@description('Requests a second that Teams grants the app in this tenant.')
param teamsRequestsPerSecond int = 50
@description('A host name of your own, already bound to the web app. Empty: the one Azure gives.')
param publicHost string = ''
@description('Days in which a checkpoint can be neither changed nor deleted. Lock the policy once the municipality has decided.')
param checkpointDays int = 3650

var appName = 'kvitter-${suffix}'
var tabHost = empty(publicHost) ? '${appName}.azurewebsites.net' : publicHost
var storageName = 'kvitter${suffix}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: appName
  location: location
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: storageName
    location: location
    principalId: identity.properties.principalId
    checkpointDays: checkpointDays
  }
}

module service 'service.bicep' = {
  name: 'service'
  params: {
    name: appName
    location: location
    planSku: planSku
    instances: instances
    identityId: identity.id
    // What bot/config.ts reads when KVITTER_CLOUD is public: exactly these, or the service does not start.
    settings: {
      KVITTER_CLOUD: 'public'
      KVITTER_PORT: '8080'
      KVITTER_TENANT_ID: tenantId
      KVITTER_BOT_APP_ID: botAppId
      KVITTER_TAB_APP_ID: tabAppId
      KVITTER_TEAMS_APP_ID: empty(catalogAppId) ? teamsAppId : catalogAppId
      KVITTER_PUBLIC_URL: 'https://${tabHost}'
      KVITTER_SITE_HOST: siteHost
      KVITTER_SITE_PATH: sitePath
      KVITTER_WHISTLEBLOWING_URL: whistleblowingUrl
      KVITTER_MUNICIPALITY_NAME: municipalityName
      KVITTER_ORGANISATION_SOURCE: organisationSource
      KVITTER_INSTANCES: string(instances)
      KVITTER_TEAMS_REQUESTS_PER_SECOND: string(teamsRequestsPerSecond)
      KVITTER_LOG_LEVEL: logLevel
      KVITTER_MANAGED_IDENTITY_CLIENT_ID: identity.properties.clientId
      KVITTER_STORAGE_ACCOUNT: storageName
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: appName
    location: botLocation
    appId: botAppId
    tenantId: tenantId
    endpoint: 'https://${tabHost}/api/messages'
  }
}

// The toolkit writes these into infra/env/.env.<environment>.
output TAB_DOMAIN string = tabHost
output APP_SERVICE_RESOURCE_ID string = service.outputs.id
output MANAGED_IDENTITY_CLIENT_ID string = identity.properties.clientId
output MANAGED_IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
