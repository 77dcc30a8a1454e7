/** Brings up the button beside a password (password-field.tsx), which shows and hides what was typed; gives what ends that. */
export function offerToReveal(button: HTMLButtonElement): () => void {
  const field = button.parentElement!.querySelector("input")!;
  const turn = () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.toggleAttribute("data-shown", shown);
  };
  button.hidden = false;
  button.addEventListener("click", turn);
  return () => button.removeEventListener("click", turn);
}
