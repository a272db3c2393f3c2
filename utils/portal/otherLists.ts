import { plain, wordList } from './plainWords';

/**
 * What is headed so on a portal's pages is no application of the person's: recommended, similar, saved and recently seen jobs. In
 * the order ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk vi zh; a heading has such words anywhere.
 */
const others = `وظائف موصى بها|وظائف مقترحة|وظائف مشابهة|وظائف مماثلة|وظائف قد تهمك|الوظائف المحفوظة|doporučené pozice|doporučené nabídky|doporučená místa|podobné pozice|podobné nabídky|mohlo by vás zajímat|uložené nabídky
  anbefalede job|anbefalet til dig|lignende job|lignende stillinger|måske interesseret i|gemte job|empfohlene jobs|empfohlene stellen|empfehlungen für|jobempfehlungen|jobs für dich|jobs für sie|ähnliche jobs|ähnliche stellen|passende jobs|passende stellen|weitere jobs|weitere stellen|neue jobs|offene stellen|könnte dich interessieren|könnten dich interessieren|könnte sie interessieren|könnten sie interessieren|dir gefallen|ihnen gefallen|gemerkte jobs|gespeicherte jobs|merkliste|zuletzt angesehen
  προτεινόμενες θέσεις|παρόμοιες θέσεις|προτάσεις για|αποθηκευμένες θέσεις|recommended jobs|recommended for|recommended roles|recommended positions|recommendations for|job recommendations|jobs recommended|jobs for you|picked for you|suggested jobs|suggested for|similar jobs|similar roles|similar positions|similar openings|related jobs|more jobs|other jobs|new jobs|open positions|matching jobs|job matches|jobs you may|jobs you might|you may like|you might like|may interest you|might interest you|may be interested|might be interested|saved jobs|saved searches|job alerts|recently viewed|recently seen
  empleos recomendados|ofertas recomendadas|recomendados para|recomendaciones para|empleos similares|ofertas similares|puestos similares|podrían interesarte|puedan interesarte|te puede interesar|empleos guardados|ofertas guardadas|suositellut työpaikat|suosituksia sinulle|samankaltaisia työpaikkoja|samankaltaiset työpaikat|tallennetut työpaikat
  offres recommandées|emplois recommandés|postes recommandés|recommandé pour|recommandés pour|recommandations pour|offres similaires|emplois similaires|postes similaires|pourraient vous intéresser|pourrait vous intéresser|offres sauvegardées|offres enregistrées|emplois enregistrés|משרות מומלצות|משרות דומות|משרות שעשויות לעניין|משרות שמורות|अनुशंसित नौकरियां|समान नौकरियां|सहेजी गई नौकरियां
  ajánlott állások|neked ajánljuk|hasonló állások|mentett állások|rekomendasi lowongan|lowongan yang direkomendasikan|lowongan serupa|lowongan tersimpan|offerte consigliate|lavori consigliati|consigliati per|offerte simili|lavori simili|posizioni simili|potrebbero interessarti|potrebbe interessarti|offerte salvate|lavori salvati
  おすすめ|類似の求人|似ている求人|関連する求人|保存した求人|最近見た求人|추천 채용|추천 공고|추천 포지션|비슷한 공고|유사한 채용|관심 공고|저장한 공고|최근 본 공고|anbefalte stillinger|anbefalt for deg|lignende stillinger|lagrede stillinger|aanbevolen vacatures|aanbevolen voor|vergelijkbare vacatures|soortgelijke vacatures|andere vacatures|interessant voor jou|opgeslagen vacatures|bewaarde vacatures
  polecane oferty|polecane dla|rekomendowane oferty|podobne oferty|mogą cię zainteresować|może cię zainteresować|zapisane oferty|vagas recomendadas|empregos recomendados|recomendadas para|vagas semelhantes|vagas similares|empregos semelhantes|podem interessar|pode interessar|vagas salvas|vagas guardadas|locuri de muncă recomandate|joburi recomandate|recomandate pentru|joburi similare|joburi salvate
  рекомендованные вакансии|рекомендуемые вакансии|рекомендуем вам|рекомендации для вас|похожие вакансии|вакансии для вас|подходящие вакансии|избранные вакансии|сохранённые вакансии|rekommenderade jobb|rekommenderas för|liknande jobb|liknande tjänster|sparade jobb|önerilen ilanlar|sana özel ilanlar|benzer ilanlar|kaydedilen ilanlar|рекомендовані вакансії|схожі вакансії|вакансії для вас|збережені вакансії
  việc làm gợi ý|gợi ý cho bạn|việc làm tương tự|việc làm phù hợp|việc làm đã lưu|推荐职位|为你推荐|为您推荐|职位推荐|猜你喜欢|相似职位|类似职位|收藏的职位|推薦職缺|推薦職位|類似職缺|相似職缺|收藏職缺`;

/** Scripts that put no spaces between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a heading stands above jobs that the person has not applied for. */
export function headsOthers(heading: string): boolean {
  const words = ` ${plain(heading)}`;
  return wordList(others).some((phrase) => words.includes(UNSPACED.test(phrase) ? phrase : ` ${phrase}`));
}
