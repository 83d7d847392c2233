/* Shows what the seat sends.  It knows nothing of the meeting, asks for nothing, keeps
   nothing; old tablets understand it too (ECMAScript 5). */
(function () {
  "use strict";

  var SILENCE = 15000; /* the seat is heard at least every fifth second */
  var CALM = window.matchMedia &&
    window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  var STEP = CALM ? 60000 : 500; /* between two looks at the same circle */

  var shown = null, since = 0, heard = 0, told = "", drawn = "", drew = 0, crowded = false;

  function element(id) { return document.getElementById(id); }

  function time() { return new Date().getTime(); }

  function say(id, text) {
    var place = element(id);
    if (place.textContent === text) { return; }
    place.textContent = text;
    crowded = true;
  }

  /* A sector of the circle, from and to as shares of a whole turn, clockwise from the top. */
  function sector(from, to, look, outer) {
    var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    var middle = 50, inner = 24;
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
    element("turn").appendChild(path);
  }

  function circle() {
    var looks = JSON.stringify(shown.sectors) + (shown.left === null);
    if (looks === drawn && time() - drew < STEP) { return; }
    drawn = looks;
    drew = time();
    var turn = 0, place = element("turn");
    while (place.firstChild) { place.removeChild(place.firstChild); }
    for (var i = 0; i < shown.sectors.length; i++) {
      var one = shown.sectors[i], end = turn + one.share, outer = 45;
      if (one.step === "now") {
        outer = 49;
        var rest = shown.left === null ? turn : end - one.share * left();
        if (rest > turn + 0.002) { sector(turn, rest, "spent", outer); }
        if (end > rest + 0.002) { sector(rest, end, "now", outer); }
      } else {
        sector(turn, end, one.step + (one.rest ? " rest" : ""), outer);
      }
      turn = end;
    }
  }

  /* What the part has left of its time, as a share, by now. */
  function left() {
    if (!shown.seconds) { return shown.left; }
    var gone = shown.runs ? (time() - since) / 1000 : 0;
    return Math.max(0, shown.left - gone / shown.seconds);
  }

  function show() {
    document.documentElement.lang = shown.language;
    document.body.className = shown.blank ? "blank" : "";
    element("turn").setAttribute("aria-label", shown.circle);
    element("round").setAttribute("aria-label", shown.round_told);
    say("title", shown.title);
    say("sentence", shown.sentence);
    say("round", shown.round);
    say("next", shown.next);
    say("ends", shown.ends);
    if (told !== shown.told) { told = shown.told; say("told", told); }
    element("wall").setAttribute("aria-hidden", String(shown.blank));
    circle();
    if (crowded) { crowded = false; fit(); }
  }

  /* Smaller letters where the words have no room, and those alone. */
  function fit() {
    var wall = element("wall");
    wall.className = "";
    if (wall.scrollHeight > window.innerHeight) { wall.className = "full"; }
  }

  function listen() {
    var source = new EventSource("/view");
    source.onmessage = function (event) {
      heard = since = time();
      shown = JSON.parse(event.data);
      show();
    };
    source.addEventListener("still", function () { heard = time(); });
    return source;
  }

  var source = listen();
  window.addEventListener("resize", fit);
  window.setInterval(function () { if (shown && shown.left !== null) { circle(); } }, 1000);
  window.setInterval(function () {
    if (time() - heard > SILENCE || source.readyState === 2) {
      document.body.className = "waiting"; /* rather nothing than what no longer holds */
      source.close();
      source = listen();
      heard = time() - SILENCE + 4000;
    }
  }, 2000);
}());
