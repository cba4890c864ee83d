import { cached, cacheDirectory } from '../files/cache.ts';
import { maven } from '../files/maven.ts';
import type { Report } from '../../report.ts';
import { silent } from '../../report.ts';

export const KAFKA_VERSION = '4.1.0';

/** The directory of the broker's jars (54 MB), fetched by Maven the first time. */
export function fetchKafkaJars(log: Report = silent, cache: string = cacheDirectory()): Promise<string> {
  return cached(cache, `kafka-${KAFKA_VERSION}`, async (into) => {
    log(`Fetching Apache Kafka ${KAFKA_VERSION} with Maven (54 MB, once per machine)`);
    await maven('kafka.pom.xml', 'dependency:copy-dependencies', { outputDirectory: into });
  });
}
