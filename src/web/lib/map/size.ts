/** The drawing is this many units wide and high; Antarctica, where nobody votes, is cut off. */
export const MAP_WIDTH = 960;
export const MAP_HEIGHT = 430;
