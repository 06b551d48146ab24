// The rep's choice of light or dark before anything is painted (see `appearance.ts`). A script of its own
// in the head of the page, because the page's own script comes after the first paint.
document.documentElement.dataset.appearance = localStorage.getItem("appearance") ?? "system";
