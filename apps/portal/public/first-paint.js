// Runs before the first paint, so that neither the theme nor the reading direction flickers.
(function () {
  var root = document.documentElement;
  var language = null;
  var scheme = null;
  try {
    language = localStorage.getItem('najat.language');
    scheme = localStorage.getItem('najat.theme');
  } catch (refused) {
    language = null;
  }
  if (language === 'ar' || language === 'ckb') {
    root.lang = language === 'ar' ? 'ar-IQ' : 'ckb';
    root.dir = 'rtl';
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
})();
