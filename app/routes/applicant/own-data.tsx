import { OwnDataPage } from "#app/ui/privacy/own-data-page.tsx";

export default function OwnData() {
  return <OwnDataPage />;
}
