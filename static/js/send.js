/**
 * Posts a form's fields. An answer that brings a token renews every token on the page; if the old one
 * was refused, the post is repeated once.
 */
export async function send(url, fields, { keepalive = false } = {}) {
  const response = await once(url, fields, keepalive);
  const token = await newToken(response);
  if (token) {
    renew(token);
  }
  if (response.status !== 403 || !token) {
    return response;
  }
  fields.set("token", token);
  return once(url, fields, keepalive);
}

function once(url, fields, keepalive) {
  return fetch(url, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "application/json" },
    credentials: "same-origin",
    keepalive,
  });
}

async function newToken(response) {
  try {
    return (await response.clone().json()).token;
  } catch {
    return undefined;
  }
}

/** Puts a token into every form, also those that had none before the learner was known. */
export function renew(token) {
  for (const form of document.querySelectorAll('form[method="post"]')) {
    let field = form.querySelector('input[name="token"]');
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = "token";
      form.prepend(field);
    }
    field.value = token;
  }
  for (const element of document.querySelectorAll("[data-token]")) {
    element.dataset.token = token;
  }
}
