// Offers each picture as PNG too, for slides, letters and messages: drawn here from its SVG when it is asked for.
// Without this script there is the SVG itself.
const SCALE = 2;

const pixels = async (address) => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((made) => canvas.toBlob(made, "image/png"));
};

const take = async (address) => {
  const file = URL.createObjectURL(await pixels(address));
  Object.assign(document.createElement("a"), { href: file, download: address.replace(/.*\/|svg$/g, "") + "png" }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60000);
};

for (const link of document.querySelectorAll('.take a[href$=".svg"]')) {
  const item = link.parentElement.cloneNode(true);
  item.querySelector(".downloads__kind").textContent = "PNG";
  item.firstElementChild.addEventListener("click", (event) => {
    event.preventDefault();
    take(link.href);
  });
  link.parentElement.after(item);
}
