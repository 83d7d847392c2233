/* Shows what the seat sends.  It knows nothing of the meeting, asks for nothing, keeps
   nothing; old tablets understand it too. */
(function () {
  "use strict";

  var SILENCE = 45000; /* the seat is heard at least every twentieth second */
  var CALM = window.matchMedia &&
    window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  var STEP = CALM ? 60000 : 1000;

  var shown = null, since = 0, heard = 0, told = "";

  function element(id) { return document.getElementById(id); }

  function say(id, text) {
    var place = element(id);
    if (place.textContent !== text) { place.textContent = text; }
  }

  /* A sector of the circle, from and to as shares of a whole turn, clockwise from the top. */
  function sector(from, to, look) {
    var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    var middle = 50, outer = 48, inner = 24;
    var a = from, b = Math.min(to, from + 0.9999);
    function point(turn, radius) {
      var angle = 2 * Math.PI * turn - Math.PI / 2;
      return (middle + radius * Math.cos(angle)).toFixed(2) + " " +
        (middle + radius * Math.sin(angle)).toFixed(2);
    }
    var large = b - a > 0.5 ? 1 : 0;
    path.setAttribute("d", "M" + point(a, outer) +
      "A" + outer + " " + outer + " 0 " + large + " 1 " + point(b, outer) +
      "L" + point(b, inner) +
      "A" + inner + " " + inner + " 0 " + large + " 0 " + point(a, inner) + "Z");
    path.setAttribute("class", look);
    return path;
  }

  function circle() {
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 100 100");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", shown.circle);
    var turn = 0;
    for (var i = 0; i < shown.sectors.length; i++) {
      var one = shown.sectors[i], end = turn + one.share;
      if (one.step === "now" && shown.left !== null) {
        var rest = end - one.share * left();
        if (rest > turn + 0.002) { svg.appendChild(sector(turn, rest, "spent")); }
        if (end > rest + 0.002) { svg.appendChild(sector(rest, end, "now")); }
      } else {
        svg.appendChild(sector(turn, end, one.rest && one.step !== "now" ? "rest" : one.step));
      }
      turn = end;
    }
    var place = element("circle");
    while (place.firstChild) { place.removeChild(place.firstChild); }
    place.appendChild(svg);
  }

  /* What the part has left of its time, as a share, by now. */
  function left() {
    if (!shown.seconds) { return shown.left; }
    var gone = shown.runs ? (new Date().getTime() - since) / 1000 : 0;
    return Math.max(0, shown.left - gone / shown.seconds);
  }

  function show() {
    document.documentElement.lang = shown.language;
    document.body.className = shown.blank ? "blank" : "";
    say("title", shown.title);
    say("sentence", shown.sentence);
    say("round", shown.round);
    element("round").setAttribute("aria-label", shown.round_told);
    say("next", shown.next);
    say("ends", shown.ends);
    if (told !== shown.told) { told = shown.told; say("told", told); }
    circle();
  }

  function listen() {
    var source = new EventSource("/view");
    source.onmessage = function (event) {
      heard = since = new Date().getTime();
      shown = JSON.parse(event.data);
      show();
    };
    source.addEventListener("still", function () { heard = new Date().getTime(); });
    return source;
  }

  var source = listen();
  window.setInterval(function () { if (shown && shown.left !== null) { circle(); } }, STEP);
  window.setInterval(function () {
    var now = new Date().getTime();
    if (now - heard > SILENCE || source.readyState === 2) {
      document.body.className = "waiting"; /* rather nothing than what no longer holds */
      source.close();
      source = listen();
      heard = now - SILENCE + 4000;
    }
  }, 2000);
}());
