// The scripts of a folder are joined into one: what a file leaves undefined TypeScript finds, so ESLint does not look for it.
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser },
    rules: {
      "no-undef": "off",
      "no-unused-vars": "off", // TypeScript tells, over all files of a folder
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property, message: "Text of articles reaches the page as text nodes only." })),
      ],
    },
  },
];
