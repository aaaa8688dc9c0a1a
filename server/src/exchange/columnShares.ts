// How wide the columns of the form are beside one another, wherever the table is laid out on a page.

/** In the order of the columns, in thousandths of the table's width. */
export const columnShares = [105, 135, 285, 285, 65, 125] as const;
