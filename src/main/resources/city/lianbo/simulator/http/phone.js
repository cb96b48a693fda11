// Shows new messages as they arrive, and the newest message of a conversation first.
(() => {
  const chat = document.getElementById('chat');
  if (chat) chat.scrollTop = chat.scrollHeight;
  let seen;
  setInterval(async () => {
    if (document.hidden || location.hash === '#controls') return;
    try {
      const { pulse } = await (await fetch('/phone/pulse')).json();
      if (seen !== undefined && pulse !== seen && !document.querySelector('.reader')) location.reload();
      seen = pulse;
    } catch {
      // the simulator is away; the next beat asks again
    }
  }, 2000);
})();
