package basin.engine.math;

/**
 * The polynomials behind {@link FloatMath} and {@link DoubleMath}, highest power first.
 *
 * <p>Each was fitted in 80 digits by least squares on Chebyshev nodes, weighted so that the
 * relative error of the whole function is level; every coefficient was rounded before those above
 * it were fitted. The relative errors lie below 2⁻²⁹ (float) and 2⁻⁵⁶ (double).
 */
public enum Polynomial {
  /** (eʳ − 1 − r)/r² in r, for |r| ≤ ½ ln 2. */
  EXP(
      new float[] {
        0x1.9d8418p-13f, 0x1.6d3c2p-10f, 0x1.111336p-7f, 0x1.5554f4p-5f, 0x1.555554p-3f, 0x1p-1f
      },
      new double[] {
        0x1.1e99b8a692438p-29,
        0x1.af617e668e111p-26,
        0x1.27e563343df06p-22,
        0x1.71ddf629f601ap-19,
        0x1.a01a016a62685p-16,
        0x1.a01a01b10cdep-13,
        0x1.6c16c16c215fap-10,
        0x1.111111110f2c1p-7,
        0x1.555555555553fp-5,
        0x1.555555555555ap-3,
        0x1p-1
      }),
  /** (2·artanh s/s − 2)/s² in s², for |s| ≤ (√2 − 1)/(√2 + 1). */
  LOG(
      new float[] {0x1.31a19ep-2f, 0x1.996044p-2f, 0x1.55557ap-1f},
      new double[] {
        0x1.2ed39ab1f669p-3,
        0x1.39a53214837f3p-3,
        0x1.74662dec9f78bp-3,
        0x1.c71c51f3990d7p-3,
        0x1.24924942b2afp-2,
        0x1.999999997df89p-2,
        0x1.555555555559dp-1
      }),
  /** (2·artanh s/s − 2)/s² in s², for 0 ≤ s ≤ ⅓. */
  LOG1P(
      new float[] {0x1.edd51p-3f, 0x1.b7c3e4p-3f, 0x1.24ffd8p-2f, 0x1.9996f4p-2f, 0x1.555558p-1f},
      new double[] {
        0x1.5b64dd0bcff3bp-3,
        0x1.56a4d1795c545p-4,
        0x1.efaeb75398a3bp-4,
        0x1.106959fd74878p-3,
        0x1.3b1dd4d538459p-3,
        0x1.745cb2ed82362p-3,
        0x1.c71c7430dda04p-3,
        0x1.249249204017fp-2,
        0x1.99999999a171bp-2,
        0x1.555555555552cp-1
      }),
  /** (tanh x/x − 1)/x² in x², for |x| ≤ 0.55. */
  TANH(
      new float[] {
        0x1.2c60eap-9f,
        -0x1.106e44p-7f,
        0x1.644aa6p-6f,
        -0x1.b9fc7ep-5f,
        0x1.11109ap-3f,
        -0x1.555554p-2f
      },
      new double[] {
        -0x1.477c3c8ab3748p-16,
        0x1.5d8d41fc29f83p-14,
        -0x1.e97123ad11763p-13,
        0x1.3482fcbf66a48p-11,
        -0x1.7d8f9fc8e3744p-10,
        0x1.d6d294bb5a236p-9,
        -0x1.226e2ed2d2528p-7,
        0x1.664f485690017p-6,
        -0x1.ba1ba1b96b59dp-5,
        0x1.11111111105d4p-3,
        -0x1.555555555554dp-2
      }),
  /** erf x/x − 1 in x², for |x| ≤ 1. */
  ERF(
      new float[] {
        -0x1.21f484p-17f,
        0x1.c869d8p-14f,
        -0x1.b9c986p-11f,
        0x1.55e04ep-8f,
        -0x1.b8222cp-6f,
        0x1.ce2ea2p-4f,
        -0x1.812744p-2f,
        0x1.06eba8p-3f
      },
      new double[] {
        0x1.184013384ca9fp-34,
        -0x1.3fc09ab096b5dp-30,
        0x1.fa2b268c4351cp-27,
        -0x1.5f5de53ee039bp-23,
        0x1.b9e73f6c7184bp-20,
        -0x1.f4d2967058d59p-17,
        0x1.f9a32c64affa2p-14,
        -0x1.c02db446b61f8p-11,
        0x1.565bcd109505dp-8,
        -0x1.b82ce3129d348p-6,
        0x1.ce2f21a0432acp-4,
        -0x1.812746b0379f8p-2,
        0x1.06eba8214db69p-3
      }),
  /**
   * eˣ²·erfc x in t = (x − c)/(x + c), for 1 ≤ x ≤ 4, c = 2 (float) and 1 ≤ x ≤ 6, c = 2½ (double).
   */
  ERFC(
      new float[] {
        0x1.d8c628p-8f,
        0x1.e918c2p-9f,
        -0x1.4386acp-4f,
        0x1.eeea2ep-3f,
        -0x1.b57032p-2f,
        0x1.058672p-2f
      },
      new double[] {
        0x1.fc9dbe8c56197p-18,
        0x1.1aeffa6523717p-16,
        -0x1.2b13f5981261bp-15,
        -0x1.0f785d3bdd006p-13,
        0x1.deba0860738a7p-13,
        0x1.cb3b1312aa05ap-11,
        -0x1.5a56fee1bd1fap-9,
        -0x1.05bb2dde078dcp-8,
        0x1.470ba1f8e4a3p-5,
        -0x1.001154372b56cp-3,
        0x1.01c11a735beb4p-2,
        -0x1.7ca88dec217d7p-2,
        0x1.afbb3f3b7343ep-3
      });

  private final float[] floats;
  private final double[] doubles;

  Polynomial(float[] floats, double[] doubles) {
    this.floats = floats;
    this.doubles = doubles;
  }

  /** The coefficients for float; a copy. */
  public float[] floats() {
    return floats.clone();
  }

  /** The coefficients for double; a copy. */
  public double[] doubles() {
    return doubles.clone();
  }
}
