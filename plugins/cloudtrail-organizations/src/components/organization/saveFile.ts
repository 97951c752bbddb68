/** Has the browser save a file under a name. */
export function saveFile(content: Blob, name: string) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads it only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
