/** As many vote in the Security Council at most: fifteen since 1966, eleven before (Charter, Article 23(1)). */
export const SEATS_IN_COUNCIL = 15;
