/** What a call ends with when this window may not ask any more: the program was started again, and only the address it then gave is let in. */
export class DoorClosed extends Error {
  constructor() {
    super('door closed')
    this.name = 'DoorClosed'
  }
}

/** Calls over loopback; what the door refuses is no answer of ours, and would be told as something nobody foresaw. */
export async function fetchInside(request: Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(request, init)
  if (response.status === 403 && response.headers.get('content-type')?.startsWith('text/plain')) throw new DoorClosed()
  return response
}
