#!/usr/bin/env node
/** `npx` keeps its link to a checkout's program: those made while the program had this name go on working. */
import "./plenary.cjs";
