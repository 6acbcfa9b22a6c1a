// Which rows belong to which filter.

export const FITS = {
  all: () => true,
  open: (row) => row.dataset.open !== undefined,
  stale: (row) => row.dataset.kind === "stale",
  returned: (row) => row.dataset.kind === "returned",
  changed: (row) => row.dataset.changed !== undefined,
  findings: (row) => row.dataset.findings !== undefined,
  comments: (row) => row.dataset.talk !== undefined,
};

// Whether a row waits for the person who looks: for a confirmation, or for a judgement where they review.
export const unfinished = FITS.open;
