declare const __VERSION__: string;
declare module "*.txt?raw" {
  const text: string;
  export default text;
}
