/**
 * The style of a deck of slides: one slide a screen, that snaps when one scrolls or presses a key; one a page when printed. Black on white
 * in any scheme, fonts that are everywhere. It is a constant, so that its digest can stand in the deck's own content security policy.
 */
export const DECK_STYLE = `@page{size:297mm 167mm;margin:0}
*{box-sizing:border-box}
html{scroll-snap-type:y mandatory;font-family:"Source Sans 3","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;font-size:max(9px,min(2.15vw,3.8vh));line-height:1.35;color:#1b1f23;background:#fff}
body{margin:0}
section{scroll-snap-align:start;min-height:100vh;padding:2.2rem 3.4rem 2.6rem;position:relative;display:flex;flex-direction:column;border-left:.5rem solid #7a2e1d}
h1,h2{line-height:1.2;margin:0 0 .45em;text-wrap:balance}
h1{font-size:2.1em}
h2{font-size:1.45em}
p{margin:0 0 .55em}
dl{margin:0}
dt{font-size:.72em;font-weight:700;color:#7a2e1d;margin-top:.6em}
dd{margin:0}
.say{font-size:1.1em}
.small{font-size:.72em}
.doubt{border-left:.2rem solid #7d5500;padding-left:.6rem}
.title{justify-content:center}
footer{position:absolute;left:3.4rem;right:3.4rem;bottom:.9rem;display:flex;justify-content:space-between;gap:2rem;font-size:.6rem;color:#555d66}
a{color:inherit}
.long{font-size:.84em}
.longer{font-size:.7em}
.longest{font-size:.58em}
@media print{html{font-size:15pt;scroll-snap-type:none}section{height:167mm;min-height:0;break-after:page;overflow:hidden}section:last-of-type{break-after:auto}}
`;

/** SHA-256 of the style in base 64; a test holds it to the style. */
export const DECK_STYLE_DIGEST = 'sha256-YXKBD1h+DBGOXxMNuL33NW3d1f/ES/7G1vQlzMvlt6c=';
