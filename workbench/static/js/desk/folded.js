// Text for finding: letters without case, compatibility forms and white space made equal, and the way back to the text.

// A letter with all that changes it: marks, the vowels and final consonants of a Korean syllable, half-width voicing.
const CLUSTER = /\s+|[^\s][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gsu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const memory = new Map(); // clusters come again and again

function foldedCluster(cluster) {
  const known = memory.get(cluster);
  if (known !== undefined) return known;
  // Upper and then lower case makes equal what has two small forms (ς and σ) or no capital one (ß and ss).
  const seen = cluster.normalize("NFKC").replace(UNSEEN, "").toUpperCase().toLowerCase();
  const made = seen.trim() ? seen.replaceAll("ς", "σ").replaceAll("i\u0307", "i").normalize("NFKC") : seen && " ";
  memory.set(cluster, made);
  return made;
}

export const folded = (text) => text.match(CLUSTER)?.map(foldedCluster).join("") ?? "";

// A text that is searched many times.
export class Folded {
  constructor(text) {
    this.text = text;
    this.folded = folded(text);
  }

  // Where the wanted (folded) text stands: [start, end] of each place in the text itself.
  matches(wanted) {
    const places = [];
    for (let at = this.folded.indexOf(wanted); at >= 0; at = this.folded.indexOf(wanted, at + wanted.length)) {
      places.push([this.starts[at], this.ends[at + wanted.length - 1]]);
    }
    return places;
  }

  // For each folded character where its cluster begins and ends in the text; worked out for texts that hold a match alone.
  get starts() {
    return this.#places().starts;
  }

  get ends() {
    return this.#places().ends;
  }

  #places() {
    if (this.known) return this.known;
    const starts = [];
    const ends = [];
    for (const cluster of this.text.matchAll(CLUSTER)) {
      for (let each = foldedCluster(cluster[0]).length; each > 0; each -= 1) {
        starts.push(cluster.index);
        ends.push(cluster.index + cluster[0].length);
      }
    }
    this.known = { starts, ends };
    return this.known;
  }
}
