/**
 * Words that pages about anything are full of, and the glossary's own texts are not: rare there, they would be taken for what sets a
 * name apart. Build time only.
 */
export const COMMON_WORDS = new Set(
  (
    'abnormalities abnormality abnormally abortion about above access accident accomplish accomplishes accord account achievement action active activity added addiction address adequately administered administration administrative ' +
    'advertisement advice after again against agency aggregating alcoholic alert alerts alliance allocated almost alone along already also alteration although always american among amount analytic analytical annexes announced ' +
    'announcement anomalies anomaly another answer anxieties anyone anything apple appointment approach approaches apps april arch area areas around article articulation asked assign assignment assistance assure attachment attack ' +
    'attainment august australian author auto automatic availability available away back background balance bamboo bandaging bank based basic bathing battle beacon because become before began begin behind being believe bellies ' +
    'below beneath beneficial best better between beyond biases biochemical biochemistry biologically black bland bleaches blistered blog blue blurring board body book boston both bottle bottom box boxes brain brand break breaking ' +
    'breeze bring british brought brown bubble building business butler buzzing calculation call called came camera campaign canada capacities capital card care cart cartoon cascade case cases cassette catch center central ' +
    'centrally centre certain certainties certification cessation chained challenge chance change changes channel charities charity check checkup chicken child children china choice choose church city claim claims class clean ' +
    'clear click close cloud clouded clouding cloudy club coast code coexisting coffee cohen coil coiled cold collaborative collection college colony color come comes coming comment comments commitment common communication ' +
    'community company competent complete completely compliance compromise compromised computed computer conceiving concurrent concurrently condition conditions connect consider consortium consultation contact content continue ' +
    'contributing control converting convulsive cookies copy core corner could council count country couple coupon course court cover cramping create created creation credit crises crisis cross culture cultured current ' +
    'custom customer cycling dailies daily dark darkened darling data date daughter david days dead deal dear death decay december decide decreased deep default defecate defense deficiencies deficient deformed deformities ' +
    'deformity degradation densities dependencies dependency desert design desktop detached detaching detail details determination determining develop development device diaper dictionaries dictionary did didn different difficult ' +
    'difficulty digital diluted dimension diminished direct director discomfort discover display disposing diverting dizzy doing door dormant double down download drive driver driving duplex duplexes durable during dynamic each ' +
    'early earth easily east easy economic economy edit edition editor effort eight either election elevated eliminated email emergency employee enable end endure energy engine english enhanced enough enter entire environment ' +
    'environmental epileptic equine error especially estimation ether ethical europe even evening event events ever every everyone everything evidence exactly exam example excellence excesses excessive executive exercise expect ' +
    'experience experiment expert expired explain exponential express extra extract extremities extremity eyelashes eyesight face facebook fact fail fall false family famous fans fashion fast fasted father favorite feature ' +
    'features february federal feed feel feet felt feverish field fight figure filament file final finally financial find fine fire first fish five fixed flaking flaky flared flaring flash flat flex flight floor fluttering focus ' +
    'fog foggy follow following food foot football force foreign form format former forward found foundation four frame free french fresh friday friend friends front full function further future fuzzy game games garden gave ' +
    'general get getting girl give given giving glass global goal goals going gold gone good google government grafted grafting graphic great green ground group groups grow growing growth guide hair half hand hands hang happen ' +
    'happy hard hardening hardware have hazy head headed healthcare heart heat heavy hedge hello here hierarchies high higher history hold hole holiday home hope hospital host hotel hour hours house however huge human hundred ' +
    'hungry hybrid hypotheses idea identifier image images impact important imposed inability inadequately incentive inception include included including increase increasing incremental independently index indexes indicate ' +
    'indigestion individual inducing industry inert inferiority information ingredient inhibiting initiation injecting injuries inside instant instead institute institutional insurance interest interference internal international ' +
    'internet into investigation involuntary irises isle issue issues item items itself jab january jawbone job join july june just keep kept kids kind king kissing kitchen knew know knowledge known label lack lady ' +
    'land language large lash last late later latest law layer lead leader league learn least leave left legal lengthening lenses less letter level library license licensing light like limit limited line link links list listen ' +
    'literature little live living load local location logical logically login london long longer look looking loosening lord losing loss lost lower lunch machine magazine magnetic magnitude mail main maintained major make making ' +
    'manage manager mantel manual manufacturer many march marches marijuana marine mark market masking massively master match material matter maybe mean means media medically medicated medicinal meet meeting member members memory ' +
    'menu message method micro middle might military million mind mine minimally minimum minute minutes missing mission mitchell mixed mobile mode model modern modification modifier modifying moment monday money month months moon ' +
    'mooning mop morbid more morning most mother motion mountain mouse move movie much multi multinational multiple muscular music must mustard myself naivety name names narcotic nation national nationwide native natural nature ' +
    'near nearly necessities necessity need needs nettle network never news newspaper next nice night nine none normal north nothing notice novel november number numbers nursing nutritional obese object obstructed october ocular ' +
    'offer office officer official often ohio once ones online only open operation opinion opportunist option options orange order orderly organisation oriented original other others outermost outside over overall overgrown owner ' +
    'pack packed page pages paid paper paralyses paralysis parameter parent parents park part parts party pass passed past path pattern payment people percent perfect perforated performance perhaps period permanent person personal ' +
    'pharmaceutical phenomena phone photo photos physical pick picture piece pin pinpoint pitted place plan plane planet planning plant plastic platform platinum play player please plus pluses poem point points poisoning police ' +
    'policies policy political pool poop poor popcorn popular population porous position positively possible post posts pounding power preferential prescribed present president press pressure pretty previous price prickling ' +
    'primary print prior privacy private probabilities probably problem problems process processes producing product productivity products program programme programmed project promise promote propel property proportional proposal ' +
    'proprietary prospective protect protection prove provide provider public published pull purchase purple push pyramid qualities quality quantitative question quick quickly quiet quite race racing radio rain raise random ' +
    'randomly range rapid rate rather reach read reader readers reading ready real really reason receive recent record recording recovery reduce reducing refer reference region regional register regular regulated related release ' +
    'relieving remain remember remote remove replacing report request require research researches resin resonance resource respond response rest restoration result results return review rift right rights ring ringing rise risk ' +
    'river road robustness rock rocky rodent role room rote round rounding royal rule rules running runny safe safeties safety said saint sale sales same sample saturday sausage save saving saying scale scanning scarlet scene ' +
    'school science score screen screened script sea search season seasonal second secret section sector secure security sedating seem seen select selena self sell send senile senior sensation sense sensitivities september series ' +
    'serious serve server service services session settings seven several shaky shape share sharing she sheet short should shoulder show showed shown shows side sign signal silk similar simple simplified simply since single sister ' +
    'site sites situation size skin skipped sleep slow slowed small smart smoke social societies society soft software solid solo solution some someone something sometimes song soon sort sound source south spa space speak special ' +
    'specific specified specimen speech speed spend spent spinning sport spot spotted spread spring sprinkle square staff stage stagnant stand standard star start started state states static station statistically status statuses ' +
    'stay step steve sticky still stock stoke stone stop store stories storm story straight stranded strategies strategy street strike string strong structure student study stuff style subject subsequent success such suddenly ' +
    'suicide summaries summer sun sunday sunrise super supplementary supply support supporting sure surface surgeries surprise sweet switch system tab table take taken taking talk tap target targeting task teacher team tech ' +
    'technology teen telephone television tell template temporary tendencies tension term terminologies terminology terms test text than thank thanks that their them themselves then there these thesis theta they thing things think ' +
    'thinned third this those though thought thousand thread three through throughput thursday tice ticket tier time timed times title today together told tolerable tomorrow tonight took tool tools topic total touch tour toward ' +
    'town track tracked trade traditional traffic train training transfer transforming transitory transport transporting travel tree trembling trench trial trip trophies trophy tropical trouble true trust truth trying tuesday turn ' +
    'turned twice twitter type typical ultra under understand undesirable unintended unintentional union unique unit united universal university unprepared until unwell update updated upper user users using usually valley value ' +
    'variable various veiled version very video videos view vigilance virtual visit visitor visual voice volume voluntary waiting walk wall waning want war warm washes watch water wave ways weak weather website wednesday ' +
    'week weekend weeks weight welcome well went were west what wheel when where whether which while white whole whose wide wife wild will wind window windows winner winter wise wish with within without woman women wonder wood ' +
    'word words work worked workers working works world worth would wouldn wrapping write writer writing written wrong year years yellow yellowing yesterday yet york you young your yours yourself youth youtube zeta'
  ).split(' '),
);

/** Words between the others, of which no two tell a name. Build time only. */
export const FUNCTION_WORDS = new Set(
  (
    'about after all also among and any are around because been before behind below beneath between both but can could does down during each every few for from ' +
    'had has have her here his how into its just like many may more most much must not off once one only other our out over per same she should since some such ' +
    'than that the their them then there these they this those through under until upon very was well were what when where which while who whom whose why will ' +
    'with within without would you your'
  ).split(' '),
);
