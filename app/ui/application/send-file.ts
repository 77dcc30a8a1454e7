/** How the sending of a file ended; `late`: the call had closed. */
export type SendOutcome = "sent" | "not-accepted" | "late" | "lost";

/** Sends one field to the server and tells how much has arrived, from 0 to 1. */
export function sendFile(
  action: string,
  body: FormData,
  tell: (share: number) => void,
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => tell(total ? loaded / total : 0);
    request.onload = () => resolve(outcomeOf(request.status));
    request.onerror = () => resolve("lost");
    request.open("POST", action);
    request.send(body);
  });
}

function outcomeOf(status: number): SendOutcome {
  if (status < 300) return "sent";
  if (status === 409) return "late";
  return status === 400 ? "not-accepted" : "lost";
}
