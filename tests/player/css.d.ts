/** `import sheet from "./style.css" with { type: "css" }` gives a style sheet. */

declare module "*.css" {
  const sheet: CSSStyleSheet;
  export default sheet;
}
