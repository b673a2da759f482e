/** Voting coincidence by the State Department's rules, `stateDepartment` at the room's door. */
export {
  type Coincidence,
  coincidence,
  coincidencePercent as percent,
  STATE_DEPARTMENT_RULES as RULES,
  type StateDepartmentRule as Rule,
  stateDepartmentRule as ruleOf,
} from "./state-department.ts";
