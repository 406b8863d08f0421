// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface CancelMaintenanceAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface CancelShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface ManagementServer {
  readonly agentcount?: number
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly availableprocessors?: number
  readonly collectiontime?: string
  readonly cpuload?: string
  readonly dbislocal?: boolean
  readonly heapmemorytotal?: number
  readonly heapmemoryused?: number
  readonly id: string
  readonly ipaddress?: string
  readonly javadistribution?: string
  readonly javaversion?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly kernelversion?: string
  readonly lastagents?: readonly string[]
  readonly lastboottime?: string
  readonly lastserverstart?: string
  readonly lastserverstop?: string
  readonly loginfo?: string
  readonly name?: string
  readonly osdistribution?: string
  readonly peers?: readonly string[]
  readonly pendingjobscount?: number
  readonly serviceip?: string
  readonly sessions?: number
  readonly state?: string
  readonly systemcycleusage?: readonly number[]
  readonly systemloadaverages?: readonly number[]
  readonly systemmemoryfree?: string
  readonly systemmemorytotal?: string
  readonly systemmemoryused?: string
  readonly systemmemoryvirtualsize?: string
  readonly systemtotalcpucycles?: number
  readonly threadsblockedcount?: number
  readonly threadsdaemoncount?: number
  readonly threadsrunnablecount?: number
  readonly threadsteminatedcount?: number
  readonly threadstotalcount?: number
  readonly threadswaitingcount?: number
  readonly usageislocal?: boolean
  readonly version?: string
}

export interface PrepareForMaintenanceAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface PrepareForShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface ReadyForShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}

export interface TriggerShutdownAnswer {
  readonly agents?: readonly string[]
  readonly agentscount?: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maintenanceinitiated?: boolean
  readonly managementserverid?: string
  readonly pendingjobscount?: number
  readonly readyforshutdown?: boolean
  readonly shutdowntriggered?: boolean
  readonly state?: string
}
