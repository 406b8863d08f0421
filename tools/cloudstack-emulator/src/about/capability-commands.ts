import { listCapabilities } from 'cloudstack-client/api'
import { sync } from '../api/define.ts'
import { isRootAdmin } from '../core/caller.ts'

export const capabilityCommands = [
  sync(listCapabilities, { evidence: 'recorded' }, ({ cloud, caller }) => {
    const { settings } = cloud
    const admin = isRootAdmin(caller)
    return {
      capability: {
        securitygroupsenabled: true,
        dynamicrolesenabled: true,
        cloudstackversion: cloud.version,
        userpublictemplateenabled: settings['allow.public.user.templates'],
        supportELB: 'false',
        projectinviterequired: false,
        allowusercreateprojects: true,
        customdiskofferingminsize: settings['custom.diskoffering.size.min'],
        customdiskofferingmaxsize: settings['custom.diskoffering.size.max'],
        regionsecondaryenabled: false,
        kvmsnapshotenabled: true,
        allowuserviewdestroyedvm: admin || settings['allow.user.view.destroyed.vm'],
        allowuserexpungerecovervm: admin || settings['allow.user.expunge.recover.vm'],
        allowuserexpungerecovervolume: admin || settings['allow.user.expunge.recover.volume'],
        allowuserviewalldomainaccounts: admin,
        allowuserforcestopvm: true,
        kubernetesserviceenabled: false,
        kubernetesclusterexperimentalfeaturesenabled: false,
        customhypervisordisplayname: 'Custom',
        defaultuipagesize: 20,
        instancesstatsretentiontime: 720,
        instancesstatsuseronly: false,
        instancesdisksstatsretentionenabled: false,
        instancesdisksstatsretentiontime: 720,
        sharedfsvmmincpucount: 2,
        sharedfsvmminramsize: 1024,
        instanceleaseenabled: false,
        dynamicscalingenabled: false,
        additionalconfigenabled: false,
        ...(settings['api.throttling.enabled']
          ? { apilimitinterval: settings['api.throttling.interval'], apilimitmax: settings['api.throttling.max'] }
          : {}),
      },
    }
  }),
]
