import { API_CALLS } from '../api-calls.ts'

/** Returns a shell script that makes a role with exactly the commands of the CPI, by CloudMonkey. */
export function roleScript(): string {
  return `#!/bin/sh
# Generated from the list of commands in packages/cpi-core. Do not edit: change that.
#
# Makes a role that may call exactly what the CPI calls. Needs CloudMonkey (cmk) with the profile of an administrator.
# Usage: create-role.sh [NAME]
set -eu

name=\${1:-bosh-cpi}
role=$(cmk -o json create role name="$name" type=User description="BOSH CPI" | sed -n 's/^.*"id": *"\\([^"]*\\)".*$/\\1/p' | head -n 1)
if [ -z "$role" ]; then
  echo "the role \\"$name\\" could not be created" >&2
  exit 1
fi

for rule in \\
${API_CALLS.map((name) => `  ${name}`).join(' \\\n')}
do
  cmk create rolepermission roleid="$role" rule="$rule" permission=allow >/dev/null
done

echo "role $name is $role; give it to an account: cmk create account roleid=$role …"
`
}
