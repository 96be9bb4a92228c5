/**
 * Short forms whose lower-case spelling is a word, a name or another thing: "as", "alt", "aids". Build time only.
 */

/** Lower-case spellings that are words or other things: never taken for the short form. */
export const LOWER_CASE_WORDS = new Set(
  (
    'a aa ab ad ada ae ah ai al all am an and ann app apt are arm art as at au ava bad bag ban bar bat bay be bed bee bet bid bit bmi bmw bra bs bug bus but by ' +
    'cad cal cam can cap car cat cd chd com con cop cos cow cr cs cup cut dad dc de den did dip do doc dog don dot dr dry due ear eat ed ee egg ego ' +
    'el em en end er era es et etc eu ex eye fab fan far fat fed fee few fig fit fix fl fly fm for fr fun ga gap gas gb gc gel gem get gf gi go god gs gun gut guy gym ' +
    'had ham has hat he hen her hi hid him hip his hit ho hop hot how hp hr hs ice id ie if ii ill im in inn int io ip ir is it its jam jar jet job joy kid kit la lab lad lap law lay ' +
    'le led leg let lid lie lip lit ll log lot low lp ls lt ma mac mad mae man map mas mat may md me med men met mi mid min mix ml mm mo mob mod mom mop mr ms mt mu mud my ' +
    'na nab nag nap net new ni no nod non nor not now nr nt nut oak odd of off oh oil ok old on one op or os our out ow own oz pa pad pain pal pan par pas pat paw pay pc pen pep per pet pi pic pie pig pin pit pm pop pot pp pro ps pub put ' +
    'ram ran rat raw ray re red rep rib rich rid rim rip rob rod rot row rs rub rug run sad san sap sat saw say se sea see set sex she shy sin sip sir sit six sky so son spa st sum sun tab tag tan tap tar tax te tea ten the tie tin tip to toe ton too top tow toy try tub tug two uh ' +
    'uk un up us use van vat ve vet via vs wa war was wat way we web wet who why win wit won yes yet you zip mace lace care cure sled haq pest ease flair poem pasi ham seal dress sore nice rise star soap cast act acts aim aims cost data gain heal help lead lean left less life line link list live long look lose love made main make mark mass mean meet mild mind more most move much must name near need next none note only open oral over page part pass past path plan play poor post pure push rate read real rest risk role rule safe same save scan seen self sent side sign size skin slow some soon sort spot stay step stop such sure take talk team tell test than that them then they this time told took tree true turn type unit upon used very view wait walk want warm wash well went were what when wide will wise with word work year your zone aid aids bud cis fas alt sec sic fax ace age ago air ale ant ape arc ark ash ask awe axe bob bow box boy bun cab cob cog cry cub cue dam dew dim din dot dye eel elf elm fin fir flu foe fog fox fur gig gin hay hem hog hub hug hum hut ink ion jab jaw jug key lamp lens lime lira lord lose mast mesh mist mode mold mole nail neat nest nose odds oral pads pale palm pant para peak pill pine pint pope port pray prep prom pros rage rail rain rank rare rash rats raw rays rent rice rich ride ring ripe road roar rock roll roof root rope rose ruin rule rush sack sail sand sane seal seat seed sell shot shop show shut sick sigh sing sink slap slim slip snap snow soap soft soil sole song soul soup sour spin spit stem stir stun suit swim tail tale tall tape tear tens tent term tide tile till tiny toll tone tool toss tour town tray trim trip tube tune vast vein vent verb vest vote wage wake ward warn wave weak wear week weld whip wild wing wipe wire wolf wood wore worn wrap yard ' +
    'apres cart css dish ore rpc select comfort octave finch jade reach grade mice response momentum simplify persist allegro thrive selection opal breeze ascend rave wizard salt stat traps caps nemo ' +
    // Months, people, places.
    'april ted gus caspar jakarta pacifica ' +
    // Results of tests ("hla b27 pos") and measures.
    'pos neg mg pg ng ph ' +
    // Of German, Spanish, French, Italian and Dutch: their pages have English names of medicines for evidence.
    'che das een esa il ist mar mir sa sie sua ti tra vor'
  ).split(' '),
);
