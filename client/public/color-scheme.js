// Runs before the first paint, so that the page never flashes in the other scheme. The key is that of Mantine's manager.
(function () {
  var chosen = localStorage.getItem('mantine-color-scheme-value');
  var isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
