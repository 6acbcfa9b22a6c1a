// How far jobs are, without loading the page again. Every part that may change is named by `data-live`; the page is asked for
// anew every few seconds while something runs and somebody looks, and parts that differ are put in.

const EVERY = 2500;

const parts = (page) => new Map([...page.querySelectorAll("[data-live]")].map((part) => [part.dataset.live, part]));
const runs = () => document.querySelector(".state--initial, .state--in-review") !== null;

async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const fresh = parts(new DOMParser().parseFromString(await answer.text(), "text/html"));
  for (const [name, part] of parts(document)) {
    const other = fresh.get(name);
    // What somebody has the focus in, or opened, stays until they leave it.
    if (!other || part.innerHTML === other.innerHTML || part.contains(document.activeElement)) continue;
    part.replaceChildren(...other.childNodes);
  }
}

async function follow() {
  if (!document.hidden) {
    try {
      await renew();
    } catch {
      // Without an answer the page stays as it is, and is asked for again.
    }
  }
  if (runs()) setTimeout(follow, EVERY);
}

if (runs()) setTimeout(follow, EVERY);
