// The service on App Service for Linux, with its log.
param name string
param location string
param planSku string
param instances int
param identityId string
param settings object

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node --max-semi-space-size=32 --heap-growing-percent=300 dist/service.js'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, {
    NODE_ENV: 'production'
    WEBSITE_RUN_FROM_PACKAGE: '1'
    WEBSITES_PORT: settings.KVITTER_PORT
  })
}

// Publishing by user name and password is off; the toolkit and pipelines publish with Entra.
resource publishingDoors 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for door in ['ftp', 'scm']: {
    parent: site
    name: door
    properties: { allow: false }
  }
]

resource log 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

// What the service writes itself, which holds no names, tokens or addresses. Not the access log: it would hold people's addresses.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: site
  properties: {
    workspaceId: log.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

output id string = site.id
