/** The operator's pages that are generated from the code, and the tables that they consist of. */
export { defaultOf, type JsonSchema, typeOf, variantsOf } from './json-schema.ts'
export { operatorPages } from './pages.ts'
export { type SettingRow, settingTable } from './setting-table.ts'
