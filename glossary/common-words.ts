/**
 * Words that pages about anything are full of, and the glossary's own texts are not: rare there, they would be taken for what sets a
 * name apart. Build time only.
 */
export const COMMON_WORDS = new Set(
  (
    'about above access account action active activity added address advertisement advice after again against agency alert alerts almost alone along already also although always ' +
    'american among amount announced announcement another answer anyone anything apple approach apps april area areas around article asked assure attack august australian author automatic available away ' +
    'back background balance bank based basic battle because become before began begin behind being believe below best better between beyond black blog blue board body book both bottom boston bottle box brain brand ' +
    'break bring british brought brown building business call called came campaign camera canada capital card care case cases catch center central centre certain certification challenge chance change changes channel charity check child ' +
    'children china choice choose church city claim claims class clean clear click close cloud club coast code coffee cold collection college color come comes coming comment comments common communication community company ' +
    'complete completely compliance computer concurrent condition conditions connect consider contact content continue control cookies copy core corner could council count country couple course court cover create created credit crisis ' +
    'cross culture current custom customer daily dark data date daughter david days dead deal death december decide deep default defense design desktop detail details develop development device did didn different difficult digital direct ' +
    'director discover display doing door double down download drive driver during dynamic each early earth easily east easy economic economy edit edition editor effort eight either election email emergency employee enable end energy ' +
    'engine english enhanced enough enter entire environment error especially europe even evening event events ever every everyone everything evidence exactly example executive exercise expect experience expert explain express ' +
    'extra face facebook fact fail fall false family famous fans fashion fast father favorite feature features february federal feed feel feet felt field fight figure file final finally financial find fine fire first five fixed flash flat ' +
    'flight floor focus follow following food foot football force foreign form format former forward found foundation four frame free french fresh friday friend friends front full function further future game games garden gave general get ' +
    'getting girl give given giving glass global goal goals going gold gone good google government graphic great green ground group groups grow growing growth guide hair half hand hands hang happen happy hard hardware have head heart heat ' +
    'heavy hello here high higher history hold holiday home hope hospital host hotel hour hours house however huge human hundred idea image images impact important include included including increase index individual industry ' +
    'information inside instead institute insurance interest internal international internet into issue issues item items itself january job join july june just keep kept kids kind king kitchen knew know knowledge known label lack lady land ' +
    'language large last late later latest law layer lead leader league learn least leave left legal less letter level library license light like limit limited line link links list listen little live living load local location login london ' +
    'long longer look looking lord losing loss lost lower lunch machine magazine mail main major make making manage manager many march mark market master match material matter maybe mean means media meet meeting member members memory ' +
    'menu message method micro middle might military million mind mine minute minutes missing mission mixed mobile mode model modern moment monday money month months moon more morning most mother motion mouse move movie much multiple music ' +
    'must myself name names nation national native natural nature near nearly need needs network never news newspaper next nice night nine none normal north nothing notice november number numbers object october offer office officer official ' +
    'often once ones online only open operation opinion option options orange order original other others outside over overall owner pack page pages paid paper parent parents park part parts party pass passed past path pattern payment ' +
    'people percent perfect performance perhaps period permanent person personal phone photo photos physical pick picture piece place plan plane planet planning plant plastic platform play player please plus point points police policies policy ' +
    'political pool poor popular population position possible post posts power present president press pressure pretty previous price primary print prior privacy private probably problem problems process processes product products program ' +
    'project promise promote property proposal proprietary protect protection prove provide public published pull purchase purple push quality question quick quickly quiet quite race radio rain raise random range rapid rate rather reach read ' +
    'reader readers reading ready real really reason receive recent record recovery reduce refer reference region register regular related release remain remember remote remove report request require research resource respond response rest ' +
    'result results return review right rights ring rise risk river road rock role room round royal rule rules running safe safety said sale sales same sample saturday save saying scale scene school science score screen script sea search season ' +
    'second secret section sector secure security seem seen select self sell send senior sense september series serious serve server service services session settings seven several shape share sharing she sheet short should shoulder show showed ' +
    'shown shows side sign signal similar simple simply since single sister site sites situation size skin sleep slow small smart smoke social society soft software solid solution some someone something sometimes song soon sort sound source ' +
    'south space speak special specific specified speech speed spend sport spot spread spring square staff stage stand standard star start started state states station status stay step still stock stone stop store stories storm story straight ' +
    'strategy street strike string strong structure student study stuff style subject success such suddenly summer sun sunday super supply support supporting sure surface surprise sweet switch system table take taken taking talk target task ' +
    'teacher team tech technology television tell template term terms test text than thank thanks that their them themselves then there these they thing things think third this those though thought thousand three through thursday ticket time ' +
    'times title today together told tomorrow tonight took tool tools topic total touch tour toward town track trade traditional traffic train training transfer transport travel tree trial trip trouble true trust truth trying tuesday turn turned ' +
    'twice twitter type typical under understand union unique unit united university until update updated upper user users using usually valley value variable various version very video videos view virtual visit visitor visual voice volume waiting ' +
    'walk wall want war warm watch water wave ways weak weather website wednesday week weekend weeks weight welcome well went were west what wheel when where whether which while white whole whose wide wife wild will wind window windows winner ' +
    'winter wise wish with within without woman women wonder wood word words work worked workers working works world worth would wouldn write writer writing written wrong year years yellow yesterday yet york you young your yours yourself youth youtube'
  ).split(' '),
);
