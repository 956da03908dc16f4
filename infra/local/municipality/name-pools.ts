/** Given names and surnames that occur together, and how many of a thousand people have one of them. */
export type NamePool = {
  origin: 'norwegian' | 'western' | 'sami' | 'arrived'
  share: number
  women: readonly string[]
  men: readonly string[]
  surnames: readonly string[]
  /** Where a woman's surname has a form of its own. */
  womensSurnames?: readonly string[]
}

const words = (text: string): string[] => text.trim().split(/\s+/)

const norwegian: NamePool = {
  origin: 'norwegian',
  share: 735,
  women: words(`
    Anne Inger Kari Marit Ingrid Liv Eva Anna Maria Ida Hilde Berit Nina Marianne Astrid Bjørg Solveig Silje Camilla Randi Kristin Elisabeth
    Hanne Heidi Tone Gunn Grete Linda Monica Tove Julie Emma Nora Sara Thea Ellen Mona Wenche Turid Lise Line Trine Karoline Malin Siri
    Marte Lene Stine Ragnhild Sissel Unni Merete Vigdis Anita Bente Laila Aud Torill Mette Maren Oda Vilde Amalie Frida Tuva Ingeborg Signe
    Hege Janne Guro Kine Martine Sunniva Marie Helene Kjersti Eli Gro Ragna Synne Tiril Jenny Cecilie Karin Sigrid Gerd`),
  men: words(`
    Jan Per Bjørn Ole Lars Kjell Knut Arne Svein Thomas Hans Geir Tor Morten Terje Odd Erik Martin Andreas John Anders Rune Trond Tore Daniel
    Jon Marius Fredrik Magnus Tom Stian Harald Olav Henrik Øyvind Gunnar Leif Espen Christian Eirik Håkon Sindre Jonas Kristian Helge Einar Stig
    Pål Kåre Øystein Roar Jostein Frode Roger Nils Vegard Emil Jakob Sander Mathias Tobias Eivind Simen Petter Håvard Steinar Rolf Asbjørn
    Torbjørn Dag Vidar Ragnar Trygve Sverre Amund Ådne Ørjan Bård Even Kim Joakim Alexander`),
  surnames: words(`
    Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen Hagen Johannessen
    Andreassen Jacobsen Dahl Jørgensen Henriksen Lund Halvorsen Sørensen Jakobsen Moen Gundersen Iversen Strand Solberg Svendsen Eide Knutsen
    Martinsen Paulsen Bakken Kristoffersen Mathisen Lie Amundsen Rasmussen Lunde Solheim Berge Moe Nygård Bakke Kristensen Fredriksen
    Holm Lien Hauge Christensen Andresen Nielsen Knudsen Evensen Sæther Aas Haugland Hanssen Myhre Ødegård Sandvik Antonsen Tveit Birkeland
    Vik Thorsen Viken Ellingsen Edvardsen Næss Gulbrandsen Ruud Isaksen Arnesen Ness Holmen Tangen Rønning Wold Aune Sunde Bråthen Fossum
    Brekke Engen Nygaard Mortensen Skogen Gjerde Ødegaard Lunden Ulriksen Brattli Nordby Fjeld Westby Hovland Aasen Stokke Løken Bøe`),
}

/** Given names and surnames of the west coast, where most people write nynorsk. */
const western: NamePool = {
  origin: 'western',
  share: 95,
  women: words('Ragnhild Gunnvor Sunniva Oddny Torhild Borghild Jorunn Eldbjørg Målfrid Solfrid Åshild Marta Brita Synnøve Hjørdis Norunn Liv Gudrun'),
  men: words('Olav Torgeir Sjur Leiv Øystein Arnfinn Magne Oddbjørn Steinar Jostein Gjermund Eldar Kåre Ottar Åsmund Bjarte Sveinung Ivar Halvard'),
  surnames: words(`
    Fjærland Hauge Kvamme Sæbø Myklebust Hjelmeland Årdal Lærdal Øvrebø Heggøy Skår Hovland Rivedal Vangsnes Tveito Kvåle Fosse Bøyum Flåm
    Nesheim Høyland Sandal Eikeland Tjugum Øyehaug Lote Nybø Sværen Urdal Hestetun Indrebø Råheim`),
}

const sami: NamePool = {
  origin: 'sami',
  share: 18,
  women: words('Máret Elle Inga Risten Sárá Ánne Biret Káren Láilá Máret-Ánne Sunná Ella'),
  men: words('Áilu Mihkkal Ánte Niillas Máhtte Jovnna Issát Ásllat Nils-Ánte Piera Heaika'),
  surnames: words('Sara Utsi Gaup Somby Buljo Eira Hætta Bær Guttorm Varsi Mákká Valkeapää Turi Oskal Kemi Triumf'),
}

/** People who came themselves or whose parents did, from the countries that most in Norwegian municipalities have come from. */
const arrived: NamePool[] = [
  {
    origin: 'arrived',
    share: 32,
    women: words('Agnieszka Katarzyna Magdalena Joanna Małgorzata Ewa Aleksandra Beata Dorota Zofia'),
    men: words('Piotr Krzysztof Tomasz Paweł Marcin Jakub Łukasz Grzegorz Mateusz Wojciech'),
    surnames: words('Nowak Kowalczyk Wójcik Woźniak Mazur Król Wieczorek Pawlak Michalak Kaczmarek Duda'),
  },
  {
    origin: 'arrived',
    share: 16,
    women: words('Rasa Jurgita Daiva Ingrida Kristina Eglė Laura'),
    men: words('Mindaugas Darius Tomas Gintaras Andrius Vytautas'),
    surnames: words('Kazlauskas Petrauskas Jankauskas Stankevičius Butkus Žukauskas Urbonas'),
    womensSurnames: words('Kazlauskienė Petrauskaitė Jankauskienė Stankevičiūtė Butkutė Žukauskienė Urbonaitė'),
  },
  {
    origin: 'arrived',
    share: 20,
    women: words('Fadumo Hodan Ayaan Sahra Ifrah Hibo Nasra Amina'),
    men: words('Abdirahman Mohamed Yusuf Ismail Abdi Mahad Liban Hassan'),
    surnames: words('Warsame Abdi Hussein Farah Omar Jama Nur Osman Mohamud'),
  },
  {
    origin: 'arrived',
    share: 20,
    women: words('Rima Layla Hanan Nour Yasmin Samira Rasha Dima'),
    men: words('Omar Khaled Ahmad Bashar Yousef Samir Hadi Tarek'),
    surnames: words('Haddad Al-Hassan Khalil Darwish Mansour Nassar Hamdan Saleh Qasim'),
  },
  {
    origin: 'arrived',
    share: 18,
    women: words('Selam Tsega Feven Helen Rahwa Mehret Saba Bethlehem'),
    men: words('Filmon Samuel Yonas Dawit Robel Henok Amanuel Tesfay'),
    surnames: words('Tesfay Gebremedhin Haile Kidane Berhane Tekle Habte Woldu Ghebreab'),
  },
  {
    origin: 'arrived',
    share: 14,
    women: words('Oksana Olena Iryna Nataliia Svitlana Kateryna Yuliia'),
    men: words('Oleksandr Andrii Serhii Dmytro Volodymyr Mykola'),
    surnames: words('Shevchenko Bondarenko Kovalenko Tkachenko Kravchenko Melnyk Lysenko Polishchuk'),
  },
  {
    origin: 'arrived',
    share: 12,
    women: words('Thi Linh Mai Huong Thu Lan Kim Ngoc'),
    men: words('Minh Van Duc Hoang Tuan Quang Thanh'),
    surnames: words('Nguyen Tran Le Pham Vo Huynh Dang'),
  },
  {
    origin: 'arrived',
    share: 12,
    women: words('Maricel Jocelyn Rowena Liza Grace Cristina Maribel'),
    men: words('Jose Ramon Rodel Arnel Jun Mark'),
    surnames: words('Santos Reyes Cruz Bautista Garcia Mendoza Ramos Dela-Cruz'),
  },
  {
    origin: 'arrived',
    share: 8,
    women: words('Ayesha Farah Nadia Saima Shazia Rabia'),
    men: words('Imran Bilal Usman Kamran Asif Tariq'),
    surnames: words('Khan Ahmed Malik Hussain Chaudhry Butt Mirza'),
  },
]

export const NAME_POOLS: readonly NamePool[] = [norwegian, western, sami, ...arrived]

/** Second given names, which about every sixth person in Norway uses. */
export const SECOND_NAMES = {
  women: words('Marie Helene Karin Kristine Elise Sofie Margrethe Beate Irene'),
  men: words('Olav Petter Erik Magnus Kristian Arne Inge André'),
}
