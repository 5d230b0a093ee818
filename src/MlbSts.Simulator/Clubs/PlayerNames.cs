namespace MlbSts.Simulator.Clubs;

/// <summary>Common given and family names to invent players from; with letters outside ASCII, as real line-ups have them.</summary>
internal static class PlayerNames
{
    public static IReadOnlyList<string> Given { get; } =
    [
        "Aarón", "Adrián", "Alan", "Álvaro", "Andrés", "Anthony", "Ben", "Björn", "Bobby", "Caleb", "César", "Chad", "Cole", "Craig", "Damián", "Darren",
        "Diego", "Dylan", "Eli", "Emilio", "Ethan", "Fabián", "Felipe", "Frank", "Gabriel", "Gerald", "Germán", "Grant", "Héctor", "Hiro", "Ignacio", "Isaac",
        "Iván", "Jamal", "Jesús", "Joaquín", "Joel", "Jonás", "Julián", "Keith", "Kenji", "Kyle", "Lance", "Leo", "Lorenzo", "Luis", "Malik", "Mateo",
        "Max", "Miles", "Moisés", "Nate", "Néstor", "Nicolás", "Oliver", "Óscar", "Owen", "Pablo", "Parker", "Pedro", "Quinn", "Rafael", "Ramón", "Raúl",
        "René", "Rhys", "Rubén", "Russell", "Samuel", "Saúl", "Seth", "Simón", "Tadeo", "Terrence", "Tobías", "Toby", "Tomás", "Trent", "Tyrell", "Víctor",
        "Wade", "Walt", "Wesley", "Xavier", "Yadiel", "Yuma", "Zach",
    ];

    public static IReadOnlyList<string> Family { get; } =
    [
        "Abbott", "Ávalos", "Baird", "Barlow", "Benítez", "Blackwood", "Bright", "Calderón", "Cárdenas", "Carver", "Castañeda", "Coleridge", "Córdova",
        "Crane", "Dávalos", "Delgadillo", "Dunmore", "Easton", "Echeverría", "Ellison", "Espinal", "Fairbank", "Farías", "Fontaine", "Fuentes", "Galván", "Garrison",
        "Godínez", "Granger", "Guzmán", "Hale", "Hartwell", "Hayashi", "Holloway", "Ibáñez", "Ingram", "Iturbe", "Jarrett", "Jurado", "Keating", "Kimura", "Kirkland",
        "Landry", "Langford", "Lindqvist", "Lozano", "Maddox", "Maldonado", "Marchetti", "Márquez", "Mercer", "Montaño", "Moriyama", "Muñoz", "Nakagawa", "Navarro",
        "Núñez", "Oakley", "Ochoa", "Ordóñez", "Osborne", "Padilla", "Pemberton", "Peñalosa", "Prescott", "Quintana", "Quiñones", "Radcliffe", "Rentería", "Ridley",
        "Rosales", "Rutledge", "Saavedra", "Salazar", "Sandoval", "Sinclair", "Solís", "Sterling", "Tejeda", "Thorne", "Toledano",
        "Treviño", "Urbina", "Valdivia", "Vance", "Velásquez", "Villaseñor", "Weatherby", "Whitlock", "Wójcik", "Yáñez", "Yates", "Zamudio", "Zúñiga",
    ];
}
