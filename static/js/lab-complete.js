/** Completion comes with its server side. */
export default function complete() {}
